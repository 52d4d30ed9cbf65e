//! The reader of plain text.

mod map;

pub(crate) use map::ByteMap;

use crate::document::Ingested;
use crate::error::{IngestError, IngestErrorKind};
use crate::options::Options;

/// A placeholder: nothing is read yet.
pub(crate) fn read(_bytes: &[u8], _options: &Options) -> Result<Ingested, IngestError> {
    Err(IngestError::new(IngestErrorKind::Binary))
}
