using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What is wrong with an instruction. Most have nothing, and hold no list of it.</summary>
internal sealed class InstructionDiagnostics(ImmutableArray<ParserDiagnostic> found)
{
    private ImmutableArray<Diagnostic> _diagnostics;

    /// <summary>As the parser found it; at least one.</summary>
    public ImmutableArray<ParserDiagnostic> Found { get; } = found;

    /// <summary>The same without the point at which BuildKit would stop.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            if (_diagnostics.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _diagnostics, [.. Found.Select(d => d.Diagnostic)]);
            }

            return _diagnostics;
        }
    }
}
