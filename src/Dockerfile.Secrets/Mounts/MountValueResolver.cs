using System.Buffers;

namespace DockerfileSecrets;

/// <summary>The resolvers that need no scope.</summary>
public static class MountValueResolver
{
    /// <summary>Leaves values that contain a variable, a quote or an escape character unresolved and takes the others as they are
    /// written: what the parser can know. Quotes and escapes act a second time when the builder expands variables.</summary>
    /// <remarks>(BuildKit <c>commands_runmount.go</c>, <c>parseMount</c> without an expander.)</remarks>
    public static IMountValueResolver Unexpanded { get; } = new UnexpandedResolver();

    /// <summary>Takes every value exactly as the builder sees it, variables included (see <see cref="Flag.BuilderValue"/>): what
    /// BuildKit makes of a mount when expansion changes nothing.</summary>
    public static IMountValueResolver BuilderText { get; } = new BuilderTextResolver();

    private sealed class UnexpandedResolver : IMountValueResolver
    {
        private static readonly SearchValues<char> Backslash = SearchValues.Create("$'\"\\");
        private static readonly SearchValues<char> Backtick = SearchValues.Create("$'\"`");

        public MountValue Resolve(MountEntry entry)
        {
            var value = entry.Value ?? "";
            var special = entry.Element.Escape == '`' ? Backtick : Backslash;
            return value.AsSpan().ContainsAny(special) ? MountValue.Unresolved : MountValue.Known(value);
        }
    }

    private sealed class BuilderTextResolver : IMountValueResolver
    {
        public MountValue Resolve(MountEntry entry) => MountValue.Known(entry.BuilderValue ?? "");
    }
}
