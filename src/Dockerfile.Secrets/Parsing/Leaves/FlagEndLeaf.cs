namespace DockerfileSecrets.Parsing;

/// <summary>A bare <c>--</c>, which ends the flags, or nothing; and all white space behind it.</summary>
internal sealed class FlagEndLeaf : Leaf<int>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out int result)
    {
        // invariant: the flags before have been eaten, so what still starts with `--` is the bare one, quotes around nothing included.
        result = 0;
        if (rest is ['-', '-', ..])
        {
            while (result < rest.Length && !FlagLeaf.IsAsciiSpace(rest[result]))
            {
                result++;
            }
        }

        return Spaces.SkipAll(rest, result);
    }
}
