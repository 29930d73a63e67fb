using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Tests.Cli.Checking;

public sealed class OrderedWorkTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(15)]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void Results_come_in_the_order_of_the_work(int count)
    {
        var items = Enumerable.Range(0, count).ToList();
        Assert.Equal(items.Select(Slowly), OrderedWork.Run(items, Slowly, () => { }));

        static int Slowly(int item)
        {
            Thread.SpinWait(item % 7 == 0 ? 2_000 : 1);
            return item * 3;
        }
    }

    [Fact]
    public void A_result_comes_while_the_next_item_is_still_at_work()
    {
        using var seen = new ManualResetEventSlim();
        var results = OrderedWork.Run([1, 2], item => item == 1 ? true : seen.Wait(Long), () => { });
        foreach (var result in results)
        {
            Assert.True(result);
            seen.Set();
        }
    }

    [Fact]
    public void What_is_known_is_shown_before_the_wait()
    {
        using var shown = new ManualResetEventSlim();
        Assert.All(OrderedWork.Run([1, 2], _ => shown.Wait(Long), shown.Set), Assert.True);
    }

    [Fact]
    public void What_the_work_throws_is_thrown_behind_the_results_before_it()
    {
        var seen = new List<int>();
        var thrown = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var result in OrderedWork.Run(Enumerable.Range(0, 500).ToList(), Work, () => { }))
            {
                seen.Add(result);
            }
        });
        Assert.Equal("it is the 300th", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 300), seen);

        static int Work(int item) => item == 300 ? throw new InvalidDataException("it is the 300th") : item;
    }

    [Fact]
    public void Work_does_not_run_far_ahead_and_ends_when_nobody_wants_more()
    {
        var done = 0;
        var most = 100 * Environment.ProcessorCount;
        foreach (var result in OrderedWork.Run(Enumerable.Range(0, 1_000_000).ToList(), item => Interlocked.Increment(ref done) > 0 ? item : -1, () => { }))
        {
            Assert.InRange(Volatile.Read(ref done), 1, result + most);
            if (result == 1_000)
            {
                break;
            }
        }

        var atBreak = Volatile.Read(ref done);
        Assert.True(SpinWait.SpinUntil(() => Stays(), Long));
        Assert.InRange(Volatile.Read(ref done), atBreak, 1_000 + most);

        bool Stays()
        {
            var before = Volatile.Read(ref done);
            Thread.Sleep(50);
            return before == Volatile.Read(ref done);
        }
    }
}
