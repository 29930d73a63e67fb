using System.Buffers;

namespace DockerfileSecrets.Parsing;

/// <summary>White space, also none.</summary>
/// <param name="asciiOnly">Only <c>\t\n\v\f\r</c> and blank, as between flags; else all of Unicode's, as Go's <c>unicode.IsSpace</c>.</param>
internal sealed class SpaceLeaf(bool asciiOnly) : Leaf<int>
{
    private static readonly SearchValues<char> Ascii = SearchValues.Create("\t\n\v\f\r ");

    protected override int Eat(ReadOnlySpan<char> rest, int start, char escape, out int result)
    {
        if (asciiOnly)
        {
            var end = rest.IndexOfAnyExcept(Ascii);
            result = end < 0 ? rest.Length : end;
        }
        else
        {
            result = rest.Length - rest.TrimStart().Length;
        }

        return result;
    }
}
