using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>Characters that stand for themselves.</summary>
internal sealed class LiteralPart(TextSpan span, string value) : ShellWordPart(span)
{
    public string Value { get; } = value;

    public override string ConstantValue => Value;

    public override bool IsText => true;
}

/// <summary>A backslash and the character behind it. <c>Value</c> is empty for a continued line.</summary>
internal sealed class EscapedPart(TextSpan span, string value) : ShellWordPart(span)
{
    public string Value { get; } = value;

    public override string ConstantValue => Value;

    public override bool IsQuoted => Value.Length > 0;

    public override bool IsText => true;
}

/// <summary><c>'text'</c></summary>
internal sealed class SingleQuotedPart(TextSpan span, string value, bool isClosed) : ShellWordPart(span)
{
    public string Value { get; } = value;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public override string ConstantValue => Value;

    public override bool IsQuoted => true;

    public override bool IsText => true;
}

/// <summary>bash <c>$'text'</c>, with the value that its escapes say.</summary>
internal sealed class AnsiQuotedPart(TextSpan span, string value, bool isClosed) : ShellWordPart(span)
{
    public string Value { get; } = value;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public override string ConstantValue => Value;

    public override bool IsQuoted => true;

    public override bool IsText => true;
}

/// <summary><c>"parts"</c>, or bash's <c>$"parts"</c>.</summary>
internal sealed class DoubleQuotedPart(TextSpan span, ImmutableArray<ShellWordPart> parts, bool isClosed) : ShellWordPart(span)
{
    public ImmutableArray<ShellWordPart> Parts { get; } = parts;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public override string? ConstantValue => ConstantOf(Parts);

    public override bool IsQuoted => true;

    public override IEnumerable<ShellNode> Children => Parts;
}

/// <summary><c>~</c> or <c>~user</c> at the start of a word: a home directory.</summary>
internal sealed class TildePart(TextSpan span, string user) : ShellWordPart(span)
{
    /// <summary>Empty for the own home.</summary>
    public string User { get; } = user;

    public override bool IsText => true;
}

/// <summary>What is nested too deep to be read.</summary>
internal sealed class OpaquePart(TextSpan span) : ShellWordPart(span)
{
    public override bool IsBroken => true;
}
