//! The kinds of files.

use std::fmt;

/// What a file is, by its content: see [`sniff`](crate::sniff).
///
/// The first five are read; for the others [`read`](crate::read) gives an error that says
/// what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text, in any encoding.
    Text,
    /// Word 2007 and later.
    Docx,
    /// A page of the web.
    Html,
    /// Portable Document Format.
    Pdf,
    /// Word 97–2003 (.doc), and WPS Writer (.wps), which is the same inside.
    Doc,
    /// An encrypted document of Office 2007 or later.
    EncryptedOffice,
    /// Rich text (.rtf), often under the name .doc.
    Rtf,
    /// A workbook: .xlsx, .xls, .et.
    Workbook,
    /// Slides: .pptx, .ppt, .dps.
    Slides,
    /// OpenDocument text (.odt).
    Odt,
    /// 版式文档 (.ofd, GB/T 33190).
    Ofd,
    /// A web page in one file (.mht), often under the name .doc.
    Mhtml,
    /// XML other than a web page; also Word 2003's.
    Xml,
    /// An archive: .zip, .rar, .7z, .gz.
    Archive,
    /// A picture.
    Image,
    /// A compound file of some other program.
    Ole,
}

impl Format {
    /// Its usual ending, without the point.
    ///
    /// ```
    /// assert_eq!(gongwen_ingest::Format::Docx.extension(), "docx");
    /// ```
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Docx | Format::EncryptedOffice => "docx",
            Format::Html => "html",
            Format::Pdf => "pdf",
            Format::Doc => "doc",
            Format::Rtf => "rtf",
            Format::Workbook => "xlsx",
            Format::Slides => "pptx",
            Format::Odt => "odt",
            Format::Ofd => "ofd",
            Format::Mhtml => "mht",
            Format::Xml => "xml",
            Format::Archive => "zip",
            Format::Image => "image",
            Format::Ole => "ole",
        }
    }

    /// Whether this crate has a reader for it (in this build, by its features).
    pub const fn is_read(self) -> bool {
        matches!(self, Format::Text)
            || cfg!(feature = "docx") && matches!(self, Format::Docx)
            || cfg!(feature = "html") && matches!(self, Format::Html)
            || cfg!(feature = "pdf") && matches!(self, Format::Pdf)
            || cfg!(feature = "doc") && matches!(self, Format::Doc)
    }

    /// Whether this crate has a reader for it, in this build or another.
    pub(crate) const fn has_reader(self) -> bool {
        matches!(self, Format::Text | Format::Docx | Format::Html | Format::Pdf | Format::Doc)
    }

    /// What to do with a file that is not read.
    pub(crate) const fn advice(self) -> &'static str {
        match self {
            Format::Doc | Format::Rtf | Format::Odt | Format::Mhtml | Format::Xml => {
                "convert it: soffice --headless --convert-to docx FILE"
            }
            Format::EncryptedOffice => "remove its password in Word or WPS and save it again",
            Format::Workbook => "export its sheets as text, or copy them into a .docx",
            Format::Slides => "convert it: soffice --headless --convert-to pdf FILE",
            Format::Ofd => "export it as .pdf from an OFD reader",
            Format::Archive => "unpack it and give the files in it",
            Format::Image => "run text recognition (OCR) and give its text",
            Format::Ole => "save it as .docx in the program that made it",
            Format::Text | Format::Docx | Format::Html | Format::Pdf => {
                "switch on the feature of this name"
            }
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Format::Text => "plain text",
            Format::Docx => "a .docx document",
            Format::Html => "an HTML page",
            Format::Pdf => "a PDF",
            Format::Doc => "a Word 97 (.doc) or WPS (.wps) document",
            Format::EncryptedOffice => "an encrypted Office document",
            Format::Rtf => "an RTF document",
            Format::Workbook => "a workbook",
            Format::Slides => "a slide show",
            Format::Odt => "an OpenDocument text",
            Format::Ofd => "an OFD document",
            Format::Mhtml => "a web archive (.mht)",
            Format::Xml => "an XML file",
            Format::Archive => "an archive",
            Format::Image => "a picture",
            Format::Ole => "a compound file of an unknown program",
        })
    }
}
