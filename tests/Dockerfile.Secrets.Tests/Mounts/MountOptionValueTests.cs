namespace DockerfileSecrets.Tests.Mounts;

/// <summary>Options as values: what they show, and when two are the same.</summary>
public sealed class MountOptionValueTests
{
    [Theory]
    [InlineData("type=secret,id=a", "a")]
    [InlineData("type=secret,id=$A", "$A")]
    [InlineData("type=secret", "")]
    public void An_option_shows_its_value_or_its_text(string mount, string shown) => Assert.Equal(shown, Mount.Parse(mount).Options.Id.ToString());

    [Theory]
    [InlineData("type=secret,id=a,required", MountOptionState.Known, true, "True")]
    [InlineData("type=secret,id=a,required=$R", MountOptionState.Unresolved, false, "$R")]
    [InlineData("type=secret,id=a,required=maybe", MountOptionState.Invalid, false, "maybe")]
    [InlineData("type=secret,id=a", MountOptionState.NotSet, false, "False")]
    public void A_boolean_that_is_not_known_is_false(string mount, MountOptionState state, bool value, string shown)
    {
        var option = Mount.Parse(mount).Options.Required;
        Assert.Equal((state, value, shown), (option.State, option.Value, option.ToString()));
    }

    [Fact]
    public void Two_options_are_the_same_when_state_value_text_and_entry_are()
    {
        var mount = Mount.Parse("type=secret,id=a,target=a,env=$A,source=$A");
        var options = mount.Options;
        var (id, target, env, source) = (options.Id, options.Target, options.Env, options.Source);
        Assert.True(id == mount.Options.Id);
        Assert.False(id != mount.Options.Id);
        Assert.True(id.Equals((object)mount.Options.Id));
        Assert.Equal(id.GetHashCode(), mount.Options.Id.GetHashCode());

        // The same value from another entry; the same text, known and not known; another value.
        Assert.False(id == target);
        Assert.True(id != target);
        Assert.False(env == source);
        Assert.False(id == env);
        Assert.False(id.Equals("a"));
        Assert.False(id == default);
    }

    [Fact]
    public void An_option_that_resolves_to_something_else_is_another()
    {
        // One entry, so that the value and the text alone tell them apart.
        var mount = Mount.Parse("type=secret,id=$A,required=1");
        var one = mount.Resolve(new Constant("one")).Id;
        Assert.False(one == mount.Resolve(new Constant("two")).Id);
        Assert.False(one == mount.Options.Id);
        Assert.True(one == mount.Resolve(new Constant("one")).Id);
        Assert.False(mount.Resolve(new Constant("1")).Required == mount.Resolve(new Constant("true")).Required);
        Assert.True(mount.Resolve(new Constant("1")).Required.Value);

        // False and with the same text both times, here since it is not known and there since it is wrong.
        var unknown = Mount.Parse("type=secret,id=a,required=$R");
        Assert.False(unknown.Options.Required == unknown.Resolve(MountValueResolver.BuilderText).Required);
    }

    private sealed class Constant(string text) : IMountValueResolver
    {
        public MountValue Resolve(MountEntry entry) => entry.Key is "id" or "required" ? MountValue.Known(text) : MountValue.Known(entry.Value!);
    }
}
