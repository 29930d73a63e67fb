namespace DockerfileSecrets.Shell;

/// <summary><c>name=value</c>, <c>name+=value</c>, <c>name[i]=value</c>, <c>name=(a b)</c>.</summary>
internal sealed class ShellAssignment(TextSpan span, string name, string? subscript, bool isAppend, ShellWord value) : ShellNode(span)
{
    public string Name { get; } = name;

    /// <summary>What stands between the brackets, as written; <see langword="null"/> without them.</summary>
    public string? Subscript { get; } = subscript;

    /// <summary>Whether <c>+=</c> adds to what is there.</summary>
    public bool IsAppend { get; } = isAppend;

    /// <summary>The value; without parts when nothing follows. An array is one <see cref="ArrayPart"/>.</summary>
    public ShellWord Value { get; } = value;

    public override IEnumerable<ShellNode> Children => [Value];
}
