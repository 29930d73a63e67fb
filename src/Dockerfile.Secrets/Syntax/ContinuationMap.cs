namespace DockerfileSecrets;

/// <summary>Leads offsets of a joined line back to the physical lines that it was joined from.</summary>
/// <param name="logical">For each joined piece, its offset in the joined line; ascending, the first is 0.</param>
/// <param name="relative">For each joined piece, its offset in the element's text.</param>
internal sealed class ContinuationMap(int[] logical, int[] relative)
{
    public int ToRelative(int offset)
    {
        var index = Array.BinarySearch(logical, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }
        else
        {
            // Pieces may be empty (a line that holds only the escape character): the last one at this offset holds the character.
            while (index + 1 < logical.Length && logical[index + 1] == offset)
            {
                index++;
            }
        }

        return relative[index] + (offset - logical[index]);
    }
}
