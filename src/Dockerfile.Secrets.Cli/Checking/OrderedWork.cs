namespace DockerfileSecrets.Cli.Checking;

/// <summary>Does work side by side and gives the results in the order of the work, each as soon as those before it are there.</summary>
internal static class OrderedWork
{
    /// <summary>How many results may be under way for each processor: enough that a large file does not let the others run dry.</summary>
    private const int PerProcessor = 32;

    /// <param name="items">What is to be done; read as far as there is room.</param>
    /// <param name="work">Does it; called from any thread.</param>
    /// <param name="beforeWaiting">Called when the next result is not there yet.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, Action beforeWaiting)
    {
        if (items is ICollection<TItem> { Count: 1 })
        {
            // One file needs no threads, and to start them takes longer than to check it.
            beforeWaiting();
            yield return work(items.First());
            yield break;
        }

        var room = Environment.ProcessorCount * PerProcessor;
        var underWay = new Queue<Task<TResult>>(room);
        foreach (var item in items)
        {
            if (underWay.Count == room)
            {
                yield return Next();
            }

            underWay.Enqueue(Task.Run(() => work(item)));
            while (underWay.TryPeek(out var first) && first.IsCompleted)
            {
                yield return Next();
            }
        }

        while (underWay.Count > 0)
        {
            yield return Next();
        }

        TResult Next()
        {
            var next = underWay.Dequeue();
            if (!next.IsCompleted)
            {
                beforeWaiting();
            }

            return next.GetAwaiter().GetResult();
        }
    }
}
