namespace DockerfileSecrets.Images.Matching;

/// <summary>What may stand between or instead of the bytes of a pattern.</summary>
internal enum Tolerance
{
    /// <summary>Nothing.</summary>
    Exact,

    /// <summary>Line breaks and indentation between any two bytes.</summary>
    Wrapped,

    /// <summary>An escape instead of any byte.</summary>
    Escaped,
}
