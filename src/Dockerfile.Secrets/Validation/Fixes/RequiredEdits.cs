using System.Collections.Immutable;

namespace DockerfileSecrets.Fixes;

/// <summary>Makes an optional secret a required one.</summary>
internal static class RequiredEdits
{
    /// <summary>Not safe: a build without the secret stops then, which is what is wanted.</summary>
    public static ImmutableArray<Fix> FixOf(DockerfileDocument document, EvaluatedMount mount) => FixesOf.Unsafe(
        "Make the secret required",
        mount.Options.Required.Entry is { } entry ? MountEdits.Replace(document, entry, "required") : MountEdits.Append(document, mount.Mount, "required"));
}
