using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Lists of items as arrays, in place of Pidgin's <c>Many</c> and <c>Separated</c>.</summary>
/// <remarks>Those are members of every <c>Parser</c> and make one of <c>IEnumerable&lt;T&gt;</c>, which has them too, and so on: a native compiler follows that
/// until it gives up (IL3054), and a tenth of the native tool was types that nothing makes.</remarks>
internal static class ListCombinators
{
    /// <summary>As many as there are; fails where one begins and is wrong.</summary>
    public static Parser<char, ImmutableArray<T>> Listed<T>(this Parser<char, T> item) => new ListOf<T>(item, null);

    /// <summary>As many as there are, a separator between them and perhaps behind the last.</summary>
    public static Parser<char, ImmutableArray<T>> ListedBetween<T>(this Parser<char, T> item, Parser<char, Unit> separator) => new ListOf<T>(item, separator);

    private sealed class ListOf<T>(Parser<char, T> item, Parser<char, Unit>? separator) : Parser<char, ImmutableArray<T>>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ImmutableArray<T> result)
        {
            var items = ImmutableArray.CreateBuilder<T>();
            var start = state.Location;
            while (item.TryParse(ref state, ref expecteds, out var next))
            {
                items.Add(next);
                start = state.Location;
                if (separator is null)
                {
                    continue;
                }

                if (!separator.TryParse(ref state, ref expecteds, out _))
                {
                    break;
                }

                start = state.Location;
            }

            result = items.DrainToImmutable();

            // What begins and is wrong has consumed something.
            return state.Location == start;
        }
    }
}
