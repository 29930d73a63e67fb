namespace DockerfileSecrets;

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">The line, 1-based. Lines end at <c>\n</c>, as in BuildKit; a lone <c>\r</c> ends none.</param>
/// <param name="Column">The column, 1-based, in UTF-16 code units; a tab is one column.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>Writes the position as <c>line:column</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
