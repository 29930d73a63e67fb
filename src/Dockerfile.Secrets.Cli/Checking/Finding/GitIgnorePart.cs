namespace DockerfileSecrets.Cli.Checking.Finding;

/// <summary>What a part of a pattern stands for.</summary>
internal enum GitIgnorePartKind
{
    /// <summary>One character out of ranges.</summary>
    Character,

    /// <summary><c>*</c>: any number of characters of a name.</summary>
    Star,

    /// <summary>The beginning of <c>**/</c>: nothing, or what the next part reads.</summary>
    Directories,

    /// <summary>The rest of <c>**/</c>: anything that ends with a slash.</summary>
    InDirectories,

    /// <summary><c>**</c> at the end: anything but nothing.</summary>
    Everything,
}

/// <summary>A part of a pattern.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Ranges">For a character: which, both ends of a range included.</param>
/// <param name="IsNegated">For a character: whether it is any other, but no slash.</param>
internal sealed record GitIgnorePart(GitIgnorePartKind Kind, (char From, char To)[] Ranges, bool IsNegated)
{
    public static GitIgnorePart Of(GitIgnorePartKind kind) => new(kind, [], false);

    public static GitIgnorePart Of(char c) => new(GitIgnorePartKind.Character, [(c, c)], false);

    public static GitIgnorePart AnyOfName { get; } = new(GitIgnorePartKind.Character, [], true);

    /// <summary>Whether a character is the one.</summary>
    public bool Takes(char c) => Array.Exists(Ranges, r => c >= r.From && c <= r.To) != IsNegated && !(IsNegated && c == '/');
}
