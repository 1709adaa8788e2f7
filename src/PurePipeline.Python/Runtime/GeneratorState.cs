using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary>What the body of a generator and its caller tell each other: how the body has gone on, and what it is sent.</summary>
internal sealed class GeneratorState
{
    public Flow Flow { get; set; } = Flow.Next;

    public bool Ends => Flow.Kind != FlowKind.Next;

    /// <summary>What the <c>yield</c> that the body stands at gives.</summary>
    public object Sent { get; set; } = PyNone.Value;

    /// <summary>What it raises instead.</summary>
    public PythonError? Thrown { get; set; }

    /// <summary>Goes on from a <c>yield</c>: raises what was thrown into the body, or gives what was sent.</summary>
    public object Receive()
    {
        (object sent, PythonError? thrown) = (Sent, Thrown);
        (Sent, Thrown) = (PyNone.Value, null);
        return thrown is null ? sent : throw thrown;
    }
}
