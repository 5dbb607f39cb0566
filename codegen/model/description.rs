//! Long texts: what a sentence cannot hold.

use super::Inline;

/// A text of several blocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Description {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

/// A block of a long text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// A paragraph: one line.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The number of its first item, where they are numbered.
        first: Option<u64>,
        /// The items, none of them empty.
        items: Vec<Vec<Block>>,
    },
    /// Code.
    Code {
        /// The word for its language; empty where there is none.
        language: String,
        /// Its lines.
        text: String,
    },
}

/// What to do about an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// A sentence or two.
    One(String),
    /// Steps, one after the other.
    Steps(Vec<String>),
}

impl Fix {
    /// The steps; one where it is a sentence.
    #[must_use]
    pub fn steps(&self) -> &[String] {
        match self {
            Self::One(step) => std::slice::from_ref(step),
            Self::Steps(steps) => steps,
        }
    }
}
