namespace DockerfileSecrets;

/// <summary>A part of an element's joined line, counted from the start of that line.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public int End => Start + Length;

    public static Slice FromBounds(int start, int end) => new(start, end - start);
}
