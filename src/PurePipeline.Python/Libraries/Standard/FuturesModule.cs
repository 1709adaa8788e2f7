using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>concurrent.futures</c>: work is done where it is handed over; the results are the same.</summary>
internal static class FuturesModule
{
    private static readonly PyType s_future = new("Future", "concurrent.futures.Future");

    public static readonly PyModule Module = new(new MemberTable("concurrent.futures")
        .Constant("ThreadPoolExecutor", Executor("ThreadPoolExecutor"))
        .Constant("ProcessPoolExecutor", Executor("ProcessPoolExecutor"))
        .Function("as_completed(fs, timeout=None)", static call => new PyIterator("generator", Sequences.ToList(call.Run, call["fs"]))));

    static FuturesModule() => s_future.Members
        .Method("result(self, timeout=None)", static call => ((Future)call.Self).Result)
        .Method("done(self)", static _ => true);

    private static PyType Executor(string name)
    {
        PyType? type = null;
        type = new PyType(name, "concurrent.futures." + name, signature: "(max_workers=None, *args, **kwargs)", construct: _ => new Pool(type!));
        type.Members
            .Method("map(self, fn, *iterables, timeout=None, chunksize=1)", Map)
            .Method("submit(self, fn, /, *args, **kwargs)", Submit)
            .Method("shutdown(self, wait=True, *, cancel_futures=False)", static _ => PyNone.Value);
        return type;
    }

    private static PyIterator Map(NativeCall call)
    {
        PyCallable function = Callable(call);
        List<object>[] inputs = [.. call.Star("iterables").Items.Select(input => Sequences.ToList(call.Run, input))];
        int count = inputs.Length == 0 ? 0 : inputs.Min(input => input.Count);
        return new PyIterator("generator", [.. Enumerable.Range(0, count).Select(i =>
            function.Invoke(call.Run, CallArguments.Of([.. inputs.Select(input => input[i])])))]);
    }

    private static Future Submit(NativeCall call) =>
        new(Callable(call).Invoke(call.Run, CallArguments.Of(call.Star("args").Items, (PyDict)call["kwargs"])));

    private static PyCallable Callable(NativeCall call) =>
        call["fn"] as PyCallable ?? throw PythonError.Type($"'{PyTypes.NameOf(call["fn"])}' object is not callable");

    private sealed class Pool(PyType type) : PyObject, IContext
    {
        public override PyType Type => type;

        public object Enter() => this;
    }

    private sealed class Future(object result) : PyObject
    {
        public object Result { get; } = result;

        public override PyType Type => s_future;
    }
}
