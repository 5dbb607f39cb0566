//! Compiles the catalogue of the Vox SDKs: this is all a build script says.

fn main() -> Result<(), errspec::Failure> {
    errspec::build("../../spec")
}
