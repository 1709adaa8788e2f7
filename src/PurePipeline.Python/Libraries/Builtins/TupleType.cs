using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>tuple</c>.</summary>
internal static class TupleType
{
    public static readonly PyType Type = new(
        "tuple", signature: "(iterable=(), /)", construct: static call => new PyTuple([.. Sequences.Iterate(call.Run, call["iterable"])]));

    static TupleType()
    {
        Type.Members
            .Method("index(self, value, /)", static call => SequenceMethods.IndexOf(((PyTuple)call.Self).Items, call["value"], "tuple"))
            .Method("count(self, value, /)", static call => SequenceMethods.Count(((PyTuple)call.Self).Items, call["value"]));
    }
}
