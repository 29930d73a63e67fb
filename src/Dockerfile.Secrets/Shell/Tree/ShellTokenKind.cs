namespace DockerfileSecrets.Shell;

internal enum ShellTokenKind
{
    /// <summary>White space and continued lines.</summary>
    Space,
    NewLine,

    /// <summary>From <c>#</c> to the end of the line.</summary>
    Comment,
    Keyword,

    /// <summary><c>;</c> <c>&amp;&amp;</c> <c>|</c> <c>)</c> and what else separates commands.</summary>
    Operator,

    /// <summary>What opens or closes a quote, an expansion or a substitution, with the name and the operator of an expansion.</summary>
    Bracket,

    /// <summary>A name: of an assignment, of a loop's variable, of a function.</summary>
    Name,

    /// <summary>A redirection's operator, or the word behind <c>&lt;&lt;</c>.</summary>
    Redirection,

    /// <summary>The line that ends a heredoc, or the tabs that <c>&lt;&lt;-</c> takes from its lines.</summary>
    Heredoc,

    /// <summary>What could not be read.</summary>
    Opaque,
}
