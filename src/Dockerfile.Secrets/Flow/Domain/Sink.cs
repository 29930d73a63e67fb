namespace DockerfileSecrets.Flow;

/// <summary>Where a descriptor leads.</summary>
internal abstract record Sink
{
    public static Sink Log { get; } = new LogSink();

    public static Sink Nowhere { get; } = new NullSink();
}

/// <summary>The output of the step, which the builder prints and keeps.</summary>
internal sealed record LogSink : Sink;

/// <summary>Output that nobody sees.</summary>
internal sealed record NullSink : Sink;

/// <summary>A file.</summary>
/// <param name="Path">Its absolute path.</param>
internal sealed record FileSink(string Path) : Sink;

/// <summary>A pipe or a substitution: somebody in the script takes it up.</summary>
internal sealed record BufferSink : Sink
{
    public FlowValue Value { get; private set; } = FlowValue.Empty;

    public void Add(FlowValue value) => Value = Value.Append(value);

    // invariant: two buffers are never the same, also when both are empty. A pipe inside a substitution is not the substitution.
    public bool Equals(BufferSink? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
