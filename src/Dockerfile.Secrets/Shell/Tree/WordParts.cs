using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>A piece of a word.</summary>
internal abstract record WordPart(TextSpan Span) : ShellNode(Span)
{
    /// <summary>What it always is, quotes removed; null when it depends on something.</summary>
    public virtual string? Constant => null;
}

/// <summary>Plain text.</summary>
internal sealed record LiteralPart(TextSpan Span, string Text) : WordPart(Span)
{
    public override string? Constant => Text;
}

/// <summary>A backslash and what it escapes; a backslash at the end of a line is nothing.</summary>
internal sealed record EscapedPart(TextSpan Span, string Text) : WordPart(Span)
{
    public override string? Constant => Text;
}

/// <summary>Text in single quotes, also <c>$'...'</c> with its escapes decoded.</summary>
internal sealed record SingleQuotedPart(TextSpan Span, string Text) : WordPart(Span)
{
    public override string? Constant => Text;
}

/// <summary>Parts in double quotes.</summary>
internal sealed record DoubleQuotedPart(TextSpan Span, ImmutableArray<WordPart> Parts) : WordPart(Span)
{
    public override IEnumerable<ShellNode> Children => Parts;

    public override string? Constant => Parts.All(p => p.Constant is not null) ? string.Concat(Parts.Select(p => p.Constant)) : null;
}

/// <summary>A parameter: <c>$NAME</c>, <c>${NAME:-word}</c>, <c>$1</c>, <c>$@</c> ...</summary>
/// <param name="Span">All of it.</param>
/// <param name="Name">The name, the number, or the special character.</param>
/// <param name="Operator">The operator behind the name, such as <c>:-</c>, <c>##</c>, <c>/</c>, <c>^^</c>, <c>:</c> for a substring, <c>@</c>; empty when there is none.</param>
/// <param name="Operand">What stands behind the operator; null when there is none.</param>
internal sealed record ParameterPart(TextSpan Span, string Name, string Operator, ShellWord? Operand) : WordPart(Span)
{
    /// <summary>Whether it is the length: <c>${#NAME}</c>.</summary>
    public bool IsLength { get; init; }

    /// <summary>Whether the value names another variable, or names are listed: <c>${!NAME}</c>.</summary>
    public bool IsIndirect { get; init; }

    /// <summary>The text between the brackets of <c>${NAME[...]}</c>; null when there is none.</summary>
    public string? Index { get; init; }

    public override IEnumerable<ShellNode> Children => Operand is null ? [] : [Operand];
}

/// <summary>The output of a script: <c>$(...)</c> or backticks.</summary>
internal sealed record SubstitutionPart(TextSpan Span, ShellList Body) : WordPart(Span)
{
    public override IEnumerable<ShellNode> Children => [Body];
}

/// <summary>The output of a script in backticks that holds escapes: its nodes have no place of their own, so all of them have the place of
/// the whole.</summary>
internal sealed record EscapedSubstitutionPart(TextSpan Span, ShellScript Script) : WordPart(Span);

/// <summary>A script whose input or output is handed on as a file: <c>&lt;(...)</c>, <c>&gt;(...)</c>.</summary>
internal sealed record ProcessSubstitutionPart(TextSpan Span, bool IsInput, ShellList Body) : WordPart(Span)
{
    public override IEnumerable<ShellNode> Children => [Body];
}

/// <summary>The value of an expression: <c>$((...))</c>.</summary>
internal sealed record ArithmeticPart(TextSpan Span, string Text) : WordPart(Span);

/// <summary>The values of an array: <c>(a b c)</c> behind the equal sign of an assignment.</summary>
internal sealed record ArrayPart(TextSpan Span, ImmutableArray<ShellWord> Words) : WordPart(Span)
{
    public override IEnumerable<ShellNode> Children => Words;
}
