using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>What stands between braces, or in a file: attributes and blocks.</summary>
/// <param name="Attributes">The attributes in their order.</param>
/// <param name="Blocks">The blocks in their order.</param>
internal sealed record HclBody(ImmutableArray<HclAttribute> Attributes, ImmutableArray<HclBlock> Blocks)
{
    /// <summary>The expression of an attribute; null when it is not there.</summary>
    public HclAttribute? Find(string name) => Attributes.LastOrDefault(a => a.Name == name);
}

/// <summary><c>name = value</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Offset">Where the name stands.</param>
internal sealed record HclAttribute(string Name, HclExpression Value, int Offset);

/// <summary><c>type "label" { ... }</c>.</summary>
/// <param name="Type">The type.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Body">What it holds.</param>
/// <param name="Offset">Where the type stands.</param>
internal sealed record HclBlock(string Type, ImmutableArray<string> Labels, HclBody Body, int Offset);
