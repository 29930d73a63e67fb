using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Lists of items as arrays, in place of Pidgin's <c>Many</c> and <c>Separated</c>.</summary>
/// <remarks>Those are members of every <c>Parser</c> and make one of <c>IEnumerable&lt;T&gt;</c>, which has them too, and so on: a native compiler follows that
/// until it gives up (IL3054), and a tenth of the native tool was types that nothing makes.</remarks>
internal static class ListCombinators
{
    /// <summary>As many as there are. The item must consume something when it succeeds and nothing when it fails.</summary>
    public static Parser<char, ImmutableArray<T>> Listed<T>(this Parser<char, T> item) => new Gather<T>(item);

    /// <summary>One or more; behind a separator an item must follow. The separator must consume nothing when it fails.</summary>
    public static Parser<char, ImmutableArray<T>> ListedBetween<T>(this Parser<char, T> item, Parser<char, Unit> separator) => new Separated<T>(item, separator);

    private sealed class Separated<T>(Parser<char, T> item, Parser<char, Unit> separator) : Parser<char, ImmutableArray<T>>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ImmutableArray<T> result)
        {
            var items = ImmutableArray.CreateBuilder<T>();
            result = [];
            do
            {
                if (!item.TryParse(ref state, ref expecteds, out var next))
                {
                    return false;
                }

                items.Add(next);
            }
            while (separator.TryParse(ref state, ref expecteds, out _));

            result = items.DrainToImmutable();
            return true;
        }
    }
}
