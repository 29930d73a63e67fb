using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>A keyword as it was cut from the line.</summary>
/// <param name="Slice">Where it stands.</param>
/// <param name="Kind">Which one it is.</param>
/// <param name="IsBeforeFlags">Flags may follow.</param>
internal readonly record struct KeywordCut(Slice Slice, InstructionKind Kind, bool IsBeforeFlags);

/// <summary>The arguments as they were cut from the line.</summary>
/// <param name="Form">How they are written.</param>
/// <param name="Items">One by one.</param>
/// <param name="IsNonStringJson">They are a JSON array that holds something else than strings, which is an error.</param>
internal readonly record struct ArgumentsCut(ArgumentForm Form, ImmutableArray<Argument> Items, bool IsNonStringJson = false);

/// <summary>An instruction as it was cut from the line; nothing is judged yet.</summary>
internal readonly record struct InstructionCut(KeywordCut Keyword, ImmutableArray<Flag> Flags, ArgumentsCut Arguments);
