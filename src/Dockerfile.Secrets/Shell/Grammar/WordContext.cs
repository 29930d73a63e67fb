namespace DockerfileSecrets.Shell;

/// <summary>Where a word stands, which says what acts in it.</summary>
internal enum WordContext
{
    Unquoted,
    DoubleQuoted,

    /// <summary>The body of a heredoc, or an arithmetic expression: double quotes do not act.</summary>
    Heredoc,

    /// <summary>Behind the operator in <c>${name:-word}</c>.</summary>
    Operand,

    /// <summary>The same between double quotes: single quotes do not act.</summary>
    QuotedOperand,

    /// <summary>What is replaced in <c>${name/word/word}</c>.</summary>
    Replaced,
}
