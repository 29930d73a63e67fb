using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary><c>$name</c>, <c>${name:-word}</c>, <c>$1</c>, <c>$?</c> ...</summary>
internal sealed class ParameterPart(
    TextSpan span,
    string name,
    string? subscript,
    ParameterOperator op,
    ImmutableArray<ShellWord> operands,
    bool isBraced,
    bool isClosed) : ShellWordPart(span)
{
    /// <summary>A name, a number, or one of <c>@ * # ? - $ !</c>. Empty when what stands in the braces is no parameter.</summary>
    public string Name { get; } = name;

    /// <summary>What stands in the brackets of <c>${name[i]}</c>, as written.</summary>
    public string? Subscript { get; } = subscript;

    public ParameterOperator Operator { get; } = op;

    /// <summary>The word behind the operator; two for a replacement that has both. Empty without an operator.</summary>
    public ImmutableArray<ShellWord> Operands { get; } = operands;

    /// <summary>The first operand; <see langword="null"/> when there is none.</summary>
    public ShellWord? Operand => Operands.IsEmpty ? null : Operands[0];

    public bool IsBraced { get; } = isBraced;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public bool IsPositional => Name.Length > 0 && char.IsAsciiDigit(Name[0]);

    public bool IsSpecial => Name.Length == 1 && !char.IsAsciiLetter(Name[0]) && Name[0] != '_';

    public override IEnumerable<ShellNode> Children => Operands;
}

/// <summary><c>$(list)</c> or <c>`list`</c>: what the commands print.</summary>
internal sealed class CommandSubstitutionPart(TextSpan span, ShellList body, bool isBackticks, bool isClosed) : ShellWordPart(span)
{
    public ShellList Body { get; } = body;

    public bool IsBackticks { get; } = isBackticks;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public override IEnumerable<ShellNode> Children => [Body];
}

/// <summary><c>$((expression))</c></summary>
internal sealed class ArithmeticPart(TextSpan span, ShellWord expression, bool isClosed) : ShellWordPart(span)
{
    /// <summary>The expression as one word: names without <c>$</c> are literal text.</summary>
    public ShellWord Expression { get; } = expression;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public override IEnumerable<ShellNode> Children => [Expression];
}

/// <summary>bash <c>&lt;(list)</c> or <c>&gt;(list)</c>: a file name.</summary>
internal sealed class ProcessSubstitutionPart(TextSpan span, bool isInput, ShellList body, bool isClosed) : ShellWordPart(span)
{
    /// <summary>Whether it is <c>&lt;(</c>: what the commands print is read.</summary>
    public bool IsInput { get; } = isInput;

    public ShellList Body { get; } = body;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public override IEnumerable<ShellNode> Children => [Body];
}

/// <summary>bash <c>(a b)</c> behind <c>name=</c>: the elements of an array.</summary>
internal sealed class ArrayPart(TextSpan span, ImmutableArray<ShellWord> elements, bool isClosed) : ShellWordPart(span)
{
    public ImmutableArray<ShellWord> Elements { get; } = elements;

    public bool IsClosed { get; } = isClosed;

    public override bool IsBroken => !IsClosed;

    public override IEnumerable<ShellNode> Children => Elements;
}
