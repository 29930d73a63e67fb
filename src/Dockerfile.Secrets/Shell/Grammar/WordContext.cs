namespace DockerfileSecrets.Shell;

/// <summary>Where the parts of a word stand: it decides what ends them and what is special in them.</summary>
internal enum WordContext
{
    /// <summary>A word of a command: ends at blanks and operators.</summary>
    Plain,

    /// <summary>In double quotes.</summary>
    DoubleQuotes,

    /// <summary>The lines of a heredoc: as in double quotes, which are ordinary there.</summary>
    Heredoc,

    /// <summary>Behind the operator of <c>${...}</c>.</summary>
    Operand,

    /// <summary>The same in double quotes.</summary>
    QuotedOperand,

    /// <summary>Between the brackets of <c>[[ ]]</c>, on the right of <c>=~</c>: parentheses and bars belong to the word.</summary>
    Pattern,
}
