namespace DockerfileSecrets.Cli.Checking;

/// <summary>What workers, one for each processor, make of items that they take in turn. They do not run further ahead of the one who takes the results than there is room.</summary>
/// <remarks>A file takes a few dozen microseconds, which is what it takes to wake a thread. So workers take items themselves, and who waits for results is
/// woken for many of them at a time: for fewer it looks by itself after a moment.</remarks>
internal sealed class OrderedResults<TItem, TResult> : IDisposable
{
    /// <summary>How many results may be under way for each processor: enough that a large file does not let the others run dry.</summary>
    private const int PerProcessor = 32;

    /// <summary>How many results are worth to wake a thread.</summary>
    private const int AtATime = 16;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly IReadOnlyList<TItem> _items;
    private readonly Func<TItem, TResult> _work;
    private readonly Slot[] _slots = new Slot[Environment.ProcessorCount * PerProcessor];
    private readonly Task[] _workers;

    /// <summary>What each worker is at, as the number of an item.</summary>
    private readonly int[] _current;
    private readonly object _gate = new();
    private int _nextItem;
    private int _unseen;
    private int _taken;
    private volatile bool _isStopped;

    /// <summary>Begins with the work.</summary>
    public OrderedResults(IReadOnlyList<TItem> items, Func<TItem, TResult> work)
    {
        _items = items;
        _work = work;
        _workers = new Task[Math.Min(Environment.ProcessorCount, items.Count)];
        _current = new int[_workers.Length];
        for (var index = 0; index < _workers.Length; index++)
        {
            var worker = index;
            _workers[index] = Task.Run(() => Work(worker));
        }
    }

    /// <summary>Whether the result of an item is there.</summary>
    public bool IsThere(int index) => Volatile.Read(ref _slots[index % _slots.Length].Number) == index + 1;

    /// <summary>Waits for the result of an item. What the work throws comes here.</summary>
    public void WaitFor(int index)
    {
        lock (_gate)
        {
            _unseen = 0;
            Monitor.PulseAll(_gate);
            while (!IsThere(index))
            {
                for (var worker = 0; worker < _workers.Length; worker++)
                {
                    if (_workers[worker].IsFaulted && _current[worker] == index + 1)
                    {
                        _workers[worker].GetAwaiter().GetResult();
                    }
                }

                Monitor.Wait(_gate, Moment);
            }
        }
    }

    /// <summary>Takes the result of the next item, which is there, and makes room for another.</summary>
    public TResult Take(int index)
    {
        var result = _slots[index % _slots.Length].Result;
        _slots[index % _slots.Length] = default;
        Volatile.Write(ref _taken, index + 1);
        if ((index + 1) % AtATime == 0)
        {
            Wake();
        }

        return result;
    }

    /// <summary>Lets the workers end with what they are at.</summary>
    public void Dispose()
    {
        _isStopped = true;
        Wake();
    }

    private void Work(int worker)
    {
        try
        {
            while (Interlocked.Increment(ref _nextItem) is var number && number <= _items.Count && IsRoomFor(number))
            {
                _current[worker] = number;
                ref var slot = ref _slots[(number - 1) % _slots.Length];
                slot.Result = _work(_items[number - 1]);
                Volatile.Write(ref slot.Number, number);
                if (Interlocked.Increment(ref _unseen) == AtATime)
                {
                    Wake();
                }
            }
        }
        finally
        {
            Wake();
        }
    }

    /// <summary>Waits until there is room; false when no more is wanted.</summary>
    private bool IsRoomFor(int number)
    {
        if (number - Volatile.Read(ref _taken) > _slots.Length)
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
                while (number - _taken > _slots.Length && !_isStopped)
                {
                    Monitor.Wait(_gate);
                }
            }
        }

        return !_isStopped;
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>A result and the number, from 1, of the item that it is of; 0 while it is not there.</summary>
    private struct Slot
    {
        public int Number;
        public TResult Result;
    }
}
