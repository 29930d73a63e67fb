namespace DockerfileSecrets.Cli.Checking;

/// <summary>Does work side by side and gives the results in the order of the work, each as soon as those before it are there.</summary>
internal static class OrderedWork
{
    /// <param name="items">What is to be done.</param>
    /// <param name="work">Does it; called from any thread.</param>
    /// <param name="beforeWaiting">Called when the next result is not there yet.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work, Action beforeWaiting)
    {
        if (items.Count == 1)
        {
            // One file needs no threads, and to start them takes longer than to check it.
            beforeWaiting();
            yield return work(items[0]);
            yield break;
        }

        using var results = new OrderedResults<TItem, TResult>(items, work);
        for (var index = 0; index < items.Count; index++)
        {
            if (!results.IsThere(index))
            {
                beforeWaiting();
                results.WaitFor(index);
            }

            yield return results.Take(index);
        }
    }
}
