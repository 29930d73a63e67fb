namespace DockerfileSecrets;

/// <summary>Which instruction a keyword names.</summary>
public enum InstructionKind
{
    /// <summary>No instruction of the language has this keyword.</summary>
    Unknown,

    /// <summary>ADD: files from the context, a URL or a git repository into the image.</summary>
    Add,

    /// <summary>ARG: a variable that the build can be given.</summary>
    Arg,

    /// <summary>CMD: what a container runs by default.</summary>
    Cmd,

    /// <summary>COPY: files from the context, a stage or an image into the image.</summary>
    Copy,

    /// <summary>ENTRYPOINT: what a container always runs.</summary>
    Entrypoint,

    /// <summary>ENV: variables of the image.</summary>
    Env,

    /// <summary>EXPOSE: ports that a container listens on.</summary>
    Expose,

    /// <summary>FROM: begins a stage on a base.</summary>
    From,

    /// <summary>HEALTHCHECK: how to see that a container works.</summary>
    Healthcheck,

    /// <summary>LABEL: metadata of the image.</summary>
    Label,

    /// <summary>MAINTAINER: who made the image; deprecated.</summary>
    Maintainer,

    /// <summary>ONBUILD: an instruction for builds on top of this image.</summary>
    Onbuild,

    /// <summary>RUN: a command during the build.</summary>
    Run,

    /// <summary>SHELL: what runs the shell form of commands.</summary>
    Shell,

    /// <summary>STOPSIGNAL: the signal that stops a container.</summary>
    StopSignal,

    /// <summary>USER: who runs what follows.</summary>
    User,

    /// <summary>VOLUME: paths that are mount points.</summary>
    Volume,

    /// <summary>WORKDIR: the directory of what follows.</summary>
    Workdir,
}
