namespace DockerfileSecrets.Tests.Mounts;

/// <summary>A mount read again by a resolver that knows the variables.</summary>
public sealed class MountResolveTests
{
    [Fact]
    public void A_resolver_decides_what_the_values_are()
    {
        var mount = Mount.Parse("type=$A,id=$A,required=$B");
        var options = mount.Resolve(new Resolver(e => MountValue.Known(e.Key == "required" ? "true" : "secret")));
        Assert.Equal((MountType.Secret, "secret", true), (options.Type.Value, options.Id.Value, options.Required.Value));
        Assert.Same(mount.Entries[1], options.Id.Entry);
        Assert.Equal(MountOptionState.Unresolved, mount.Options.Type.State);
    }

    [Fact]
    public void What_a_resolver_cannot_tell_stays_unresolved()
    {
        var options = Mount.Parse("type=secret,id=$A,mode=$M").Resolve(new Resolver(e => e.Key == "type" ? MountValue.Known(e.Value!) : MountValue.Unresolved));
        Assert.Equal((MountOptionState.Unresolved, MountOptionState.Unresolved), (options.Id.State, options.Mode.State));
        Assert.Empty(options.Diagnostics);
    }

    [Fact]
    public void What_a_resolver_finds_wrong_is_reported()
    {
        var mount = Mount.Parse("type=secret,id=$A");
        var error = new Diagnostic(DiagnosticDescriptors.UnknownMountKey, mount.Entries[1].Span, "no");
        var options = mount.Resolve(new Resolver(e => e.Key == "id" ? MountValue.Failed(error) : MountValue.Known(e.Value!)));
        Assert.Equal(MountOptionState.Invalid, options.Id.State);
        Assert.Same(error, Assert.Single(options.Diagnostics));
    }

    [Fact]
    public void A_resolver_is_asked_neither_for_bare_keys_nor_for_a_variable_in_from()
    {
        var asked = new List<string>();
        Mount.Parse("type=cache,target=/a,ro,from=$A").Resolve(new Resolver(e =>
        {
            asked.Add(e.Key);
            return MountValue.Known(e.Value!);
        }));
        Assert.Equal(["type", "target"], asked);
    }

    [Fact]
    public void The_text_of_the_builder_takes_variables_as_they_are() =>
        Assert.Equal("$A", Mount.Parse("type=secret,id=$A").Resolve(MountValueResolver.BuilderText).Id.Value);

    private sealed class Resolver(Func<MountEntry, MountValue> resolve) : IMountValueResolver
    {
        public MountValue Resolve(MountEntry entry) => resolve(entry);
    }
}
