//! The reader of .doc.

use crate::document::Ingested;
use crate::error::{IngestError, IngestErrorKind};
use crate::format::Format;
use crate::options::Options;

/// A placeholder: nothing is read yet.
pub(crate) fn read(_bytes: &[u8], _options: &Options) -> Result<Ingested, IngestError> {
    Err(IngestError::new(IngestErrorKind::Unsupported(Format::Doc)))
}
