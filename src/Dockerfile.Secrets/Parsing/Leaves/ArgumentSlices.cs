using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Parsing;

/// <summary>Arguments are found first and made then: that needs no list of nodes.</summary>
internal static class ArgumentSlices
{
    /// <summary>Makes arguments.</summary>
    /// <param name="slices">Where they stand in the joined line; the length of a JSON string with escapes is its complement.</param>
    /// <param name="owner">The element.</param>
    public static ImmutableArray<Argument> ToArguments(this in Pieces<Slice> slices, DocumentElement owner)
    {
        if (slices.Count == 0)
        {
            return [];
        }

        var arguments = new Argument[slices.Count];
        var count = 0;
        for (var part = 0; part < slices.PartCount; part++)
        {
            foreach (var slice in slices.Part(part))
            {
                arguments[count++] = new Argument(owner, slice.Start, slice.Length);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(arguments);
    }
}
