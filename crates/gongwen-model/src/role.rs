//! What a section does in its report.

/// What a section does in its report.
///
/// ```
/// use gongwen_model::Role;
/// assert_eq!(Role::Plan.as_str(), "plan");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Role {
    /// 引言: what stands before the first part.
    Preamble,
    /// 回顾: what was done.
    Review,
    /// 问题: what is wrong.
    Problems,
    /// 打算: what is to be done.
    Plan,
    /// 结语: what stands after the last part.
    Closing,
}

impl Role {
    /// All of them, in the usual order of a report.
    pub const ALL: [Role; 5] =
        [Role::Preamble, Role::Review, Role::Problems, Role::Plan, Role::Closing];

    /// Its name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Preamble => "preamble",
            Role::Review => "review",
            Role::Problems => "problems",
            Role::Plan => "plan",
            Role::Closing => "closing",
        }
    }

    /// Its Chinese name.
    pub const fn label(self) -> &'static str {
        match self {
            Role::Preamble => "引言",
            Role::Review => "回顾",
            Role::Problems => "问题",
            Role::Plan => "打算",
            Role::Closing => "结语",
        }
    }
}
