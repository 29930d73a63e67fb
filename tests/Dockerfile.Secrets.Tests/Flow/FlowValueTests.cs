using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Tests.Flow;

public class FlowValueTests
{
    private static readonly Taint Secret = Taint.Of(new DockerfileSecrets.Flow.SecretSource(DockerfileSecrets.Flow.SecretSourceKind.MountedFile, "tok", default) { Place = "/run/secrets/tok" });

    [Fact]
    public void A_text_with_a_secret_is_no_constant()
    {
        var value = FlowValue.Of("https://").Append(FlowValue.OfSecret(Secret)).Append("@host");
        Assert.True(value.IsSecret);
        Assert.Null(value.Constant);
        Assert.Equal("https://\uE001@host", value.Text);
    }

    [Fact]
    public void A_change_that_takes_the_secret_out_leaves_none() =>
        Assert.False(FlowValue.OfSecret(Secret).Append(":x").Map(t => t[1..]).IsSecret);

    [Fact]
    public void A_secret_stays_among_many_texts()
    {
        var value = FlowValue.Of("a");
        foreach (var text in (string[])["b", "c", "d", "e", "f"])
        {
            value = value.Or(FlowValue.Of(text));
        }

        value = value.Or(FlowValue.OfSecret(Secret)).Or(FlowValue.Of("g"));
        Assert.True(value.IsSecret);
        Assert.InRange(value.Texts.Length, 1, 4);
        Assert.True(value.Append(value).Append(value).IsSecret);
    }

    [Fact]
    public void A_secret_stays_behind_the_longest_text()
    {
        var value = FlowValue.Of(new string('x', 20_000)).Append(FlowValue.OfSecret(Secret));
        Assert.True(value.IsSecret);
        Assert.True(value.Text.Length < 10_000);
    }

    [Fact]
    public void What_is_appended_to_the_longest_text_costs_nothing_more()
    {
        // A word of a million substitutions once cost a copy of the longest text for each.
        var value = FlowValue.Of(new string('x', 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            value = value.Append(FlowValue.Unknown);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        Assert.True(value.Append(FlowValue.OfSecret(Secret)).Append(FlowValue.Unknown).IsSecret);
        Assert.EndsWith("x\uE000", value.Text, StringComparison.Ordinal);
        Assert.EndsWith("x\uE001", FlowValue.Of("a").Append(value).Append(FlowValue.OfSecret(Secret)).Append("b").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_is_bounded()
    {
        var value = FlowValue.OfSecret(Secret);
        for (var i = 0; i < 1000; i++)
        {
            value = value.Then(new TextSpan(i, 1), "step");
        }

        Assert.InRange(value.Taint!.Way.ToLocations().Length, 2, 20);
    }
}
