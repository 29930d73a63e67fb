namespace DockerfileSecrets;

/// <summary>What <c>N&lt;&lt;-"NAME"</c> in an instruction's line says.</summary>
/// <param name="Slice">Where it stands in the joined line.</param>
/// <param name="QuotedName">The name that is written with quotes or escapes, without them; null for one that is as it is written.</param>
/// <param name="FileDescriptor">The number before it; 0 without one.</param>
/// <param name="Chomp">Whether there is a <c>-</c>.</param>
/// <param name="Expand">Whether no part of the name is quoted.</param>
internal readonly record struct HeredocMarker(Slice Slice, string? QuotedName, uint FileDescriptor, bool Chomp, bool Expand)
{
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \t\n\f\r");

    /// <summary>The name that ends the heredoc.</summary>
    public ReadOnlySpan<char> GetName(in ElementText element) => QuotedName is null ? NameIn(element.GetLogicalSpan(Slice), Chomp) : QuotedName;

    /// <summary>The name in a marker without quotes and escapes.</summary>
    public static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> marker, bool chomp)
    {
        var name = marker[(marker.IndexOf("<<") + (chomp ? 3 : 2))..];
        return name[name.IndexOfAnyExcept(Blanks)..];
    }
}
