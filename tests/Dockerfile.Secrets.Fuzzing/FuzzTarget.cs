using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets.Fuzzing;

/// <summary>A part of the library that reads what anybody may have written.</summary>
/// <param name="Name">What it is called on the command line; also the name of its folder of inputs that once failed.</param>
/// <param name="Check">Reads an input and checks what must hold for every input. Any exception is a finding.</param>
/// <param name="Seeds">Inputs to begin with.</param>
/// <param name="Words">Words that mean something here.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Check, Func<IEnumerable<byte[]>> Seeds, params ImmutableArray<string> Words)
{
    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        Targets.DocumentTarget.Document,
        Targets.DocumentTarget.Mount,
        Targets.DocumentTarget.Script,
        Targets.SupplyTarget.Flags,
        Targets.SupplyTarget.Plan,
        Targets.BuildFileTarget.Bake,
        Targets.BuildFileTarget.Printed,
        Targets.BuildFileTarget.Compose,
        Targets.BuildFileTarget.Workflow,
        Targets.ArchiveTarget.Archive,
    ];

    /// <summary>A text out of bytes. One that begins with 0xFF is UTF-16, so that lone surrogates come up too.</summary>
    public static string TextOf(byte[] input) =>
        input is [0xFF, ..] ? new string([.. input.Skip(1).Chunk(2).Select(p => (char)(p[0] | (p.Length > 1 ? p[1] << 8 : 0)))]) : Encoding.UTF8.GetString(input);

    public static IEnumerable<byte[]> Texts(params IEnumerable<string> texts) => texts.Select(Encoding.UTF8.GetBytes);
}
