using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace DockerfileSecrets;

/// <summary><c>Select</c> and <c>Where</c> in place of those of System.Linq, which the compiler finds later: this namespace is nearer.</summary>
/// <remarks>Those of System.Linq merge with what comes before and behind them in generic virtual methods, so that a native compiler makes a dozen types for each pair of
/// element types that might meet: 0.7 MB of the native tool.</remarks>
[Embedded]
internal static class Sequences
{
    public static IEnumerable<TResult> Select<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector) =>
        source is ICollection<T> collection ? new SelectedCollection<T, TResult>(collection, selector) : SelectEach(source, selector);

    public static IEnumerable<TResult> Select<T, TResult>(this ImmutableArray<T> source, Func<T, TResult> selector) =>
        new SelectedCollection<T, TResult>(ImmutableCollectionsMarshal.AsArray(source)!, selector);

    public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Func<T, bool> predicate)
    {
        foreach (var item in source)
        {
            if (predicate(item))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<T> Where<T>(this ImmutableArray<T> source, Func<T, bool> predicate) => ImmutableCollectionsMarshal.AsArray(source)!.Where(predicate);

    private static IEnumerable<TResult> SelectEach<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector)
    {
        foreach (var item in source)
        {
            yield return selector(item);
        }
    }

    /// <summary>Knows how many there are: arrays and lists of it are made at once.</summary>
    private sealed class SelectedCollection<T, TResult>(ICollection<T> source, Func<T, TResult> selector) : ICollection<TResult>
    {
        public int Count => source.Count;

        public bool IsReadOnly => true;

        public IEnumerator<TResult> GetEnumerator() => SelectEach(source, selector).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void CopyTo(TResult[] array, int arrayIndex)
        {
            foreach (var item in source)
            {
                array[arrayIndex++] = selector(item);
            }
        }

        public bool Contains(TResult item) => SelectEach(source, selector).Contains(item);

        public void Add(TResult item) => throw new NotSupportedException();

        public void Clear() => throw new NotSupportedException();

        public bool Remove(TResult item) => throw new NotSupportedException();
    }
}
