namespace DockerfileSecrets;

/// <summary>What a modifier does with a variable's value.</summary>
internal enum WordModifierKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary><c>-</c>: the word where the variable is unset.</summary>
    Default,

    /// <summary><c>+</c>: the word where the variable is set.</summary>
    Alternative,

    /// <summary><c>?</c>: an error where the variable is unset.</summary>
    Require,

    /// <summary><c>#</c>: takes a pattern off the front.</summary>
    TrimPrefix,

    /// <summary><c>%</c>: takes a pattern off the back.</summary>
    TrimSuffix,

    /// <summary><c>/</c>: replaces the first match of a pattern.</summary>
    ReplaceFirst,

    /// <summary><c>//</c>: replaces all matches of a pattern.</summary>
    ReplaceAll,

    /// <summary>Not a modifier; BuildKit finds that out before it reads a word.</summary>
    Unsupported,

    /// <summary>A colon and something that makes no modifier with it; BuildKit finds that out behind its word.</summary>
    UnsupportedAfterWord,
}
