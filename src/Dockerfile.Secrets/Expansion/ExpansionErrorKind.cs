namespace DockerfileSecrets;

/// <summary>What is wrong with a word.</summary>
public enum ExpansionErrorKind
{
    /// <summary><c>${A:-b</c>: the text ends while a braced variable's word is read, whatever else went wrong inside.</summary>
    MissingClosingBrace,

    /// <summary><c>${A/b</c>: the text ends while the pattern of a replacement is read.</summary>
    MissingPatternSlash,

    /// <summary><c>${}</c>, <c>${:</c> and <c>${{</c>.</summary>
    BadSubstitution,

    /// <summary><c>${A!b}</c>: what stands behind the name is no modifier that BuildKit knows.</summary>
    UnsupportedModifier,

    /// <summary>A <c>'</c> without its partner.</summary>
    UnterminatedSingleQuote,

    /// <summary>A <c>"</c> without its partner.</summary>
    UnterminatedDoubleQuote,

    /// <summary><c>${A?}</c> with A unset, or <c>${A:?}</c> with A unset or empty. The message is the author's own and is
    /// expanded: it can hold the values of other variables.</summary>
    RequiredVariable,

    /// <summary>A pattern in which <c>\</c> stands before something that needs no escape. The message quotes the expanded pattern.</summary>
    InvalidPattern,

    /// <summary>Braced variables stand inside each other deeper than this library follows (48 levels, or fewer where the thread's
    /// stack is nearly used up). Not an error of BuildKit.</summary>
    NestingTooDeep,

    /// <summary>The value of the word, or of a part of it, is longer than <see cref="ExpansionLimits.MaxLength"/>. Not an error
    /// of BuildKit.</summary>
    ValueTooLong,

    /// <summary>The expansion takes more work than <see cref="ExpansionLimits.MaxSteps"/>. Not an error of BuildKit.</summary>
    TooManySteps,
}
