using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>An expression of HCL.</summary>
internal abstract record HclExpression;

/// <summary>A number, a truth value or null, as text.</summary>
internal sealed record HclLiteral(HclValue Value) : HclExpression;

/// <summary>A string: texts and the expressions between them.</summary>
internal sealed record HclTemplate(ImmutableArray<HclExpression> Parts) : HclExpression;

/// <summary>A list.</summary>
internal sealed record HclList(ImmutableArray<HclExpression> Items) : HclExpression;

/// <summary>An object.</summary>
internal sealed record HclObject(ImmutableArray<(HclExpression Key, HclExpression Value)> Entries) : HclExpression;

/// <summary>A variable.</summary>
internal sealed record HclName(string Name) : HclExpression;

/// <summary><c>condition ? yes : no</c>.</summary>
internal sealed record HclChoice(HclExpression Condition, HclExpression Yes, HclExpression No) : HclExpression;

/// <summary>An operator between two expressions, or before one (then <paramref name="Left"/> is null).</summary>
internal sealed record HclOperation(string Operator, HclExpression? Left, HclExpression Right) : HclExpression;

/// <summary>A call of a function.</summary>
internal sealed record HclCall(string Function, ImmutableArray<HclExpression> Arguments) : HclExpression;

/// <summary>What is read and not evaluated; the reason completes a sentence about the file.</summary>
internal sealed record HclOpaque(string Reason) : HclExpression;
