namespace DockerfileSecrets.Shell;

/// <summary>A heredoc of the shell. Its body stands behind the line, so it is filled in when that is read.</summary>
internal sealed class ShellHeredoc(TextSpan delimiterSpan, string delimiter, bool isQuoted, bool isClosed, bool stripsTabs) : ShellNode(delimiterSpan)
{
    /// <summary>The word that ends the body, without quotes.</summary>
    public string Delimiter { get; } = delimiter;

    /// <summary>Whether nothing in the body expands.</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Whether <c>&lt;&lt;-</c> takes the tabs at the start of lines.</summary>
    public bool StripsTabs { get; } = stripsTabs;

    /// <summary>The body as one word: literal text and, unless quoted, expansions. Its span lies outside the redirection.</summary>
    public ShellWord Body { get; private set; } = new(new TextSpan(delimiterSpan.End, 0), []);

    /// <summary>Whether the line that ends the body is there.</summary>
    public bool IsTerminated { get; private set; }

    // A body that does not end is read up to the end of the script; a quote in the delimiter that does not is an error.
    public override bool IsBroken => !isClosed;

    public override IEnumerable<ShellNode> Children => [Body];

    internal void Complete(ShellWord body, bool isTerminated) => (Body, IsTerminated) = (body, isTerminated);
}
