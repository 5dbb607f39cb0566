/// {{ title }}.
///
/// All types stand in this one, so that none of their names is taken outside of it.
public enum {{ within }} {}
