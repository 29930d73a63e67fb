namespace Microsoft.CodeAnalysis;

/// <summary>Keeps a type that is compiled into several assemblies out of sight of the others, and of tests that see internals. (Roslyn, "Embedded attribute".)</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
