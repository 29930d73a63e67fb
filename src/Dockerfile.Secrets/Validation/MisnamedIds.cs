using DockerfileSecrets.Fixes;

namespace DockerfileSecrets;

/// <summary>A secret whose id is misspelled (<c>idd=x</c>) or has no value (a bare <c>id</c>) lacks an id for that reason: it is told once.</summary>
internal static class MisnamedIds
{
    private static readonly HashSet<string> KeysOfIds = new(StringComparer.Ordinal) { "id", "source", "src", "target", "dst", "destination" };

    public static IEnumerable<Diagnostic> ToldOnce(DockerfileDocument document, List<Diagnostic> found)
    {
        if (!found.Exists(d => d.Descriptor == DiagnosticDescriptors.SecretIdMissing))
        {
            return found;
        }

        var mounts = new MountIndex(document);
        var misnamed = found.Where(d => IsMisnamed(d, mounts)).Select(d => mounts.MountAt(d.Span)).ToHashSet();
        return found.Where(d => d.Descriptor != DiagnosticDescriptors.SecretIdMissing || mounts.MountAt(d.Span) is not { } mount || !misnamed.Contains(mount));
    }

    private static bool IsMisnamed(Diagnostic diagnostic, MountIndex mounts) =>
        (diagnostic.Descriptor == DiagnosticDescriptors.UnknownMountKey && diagnostic.Suggestion is { } near && KeysOfIds.Contains(near))
        || (diagnostic.Descriptor == DiagnosticDescriptors.MountFieldWithoutValue && mounts.EntryAt(diagnostic.Span) is { } found
            && KeysOfIds.Contains(diagnostic.Suggestion ?? found.Entry.Key));
}
