using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>A generator: its body goes on to the next <c>yield</c> when it is asked for a value, sent one, or has an exception thrown into it.</summary>
internal sealed class PyGenerator(IEnumerable<object> body, GeneratorState state) : PyIterator("generator", body)
{
    public static readonly PyType GeneratorType = new("generator", baseType: OtherTypes.Iterator);

    private bool _isStarted;
    private bool _isRunning;
    private bool _isDone;

    static PyGenerator() => GeneratorType.Members
        .Method("send(self, value, /)", static call => Self(call).TryResume(call["value"], null, out object value) ? value : throw Self(call).Stop())
        .Method("throw(self, type, value=None, traceback=None, /)", static call =>
            Self(call).TryResume(PyNone.Value, ExceptionTypes.ToError(call.Run, call.OrNull("value") ?? call["type"]), out object value) ? value : throw Self(call).Stop())
        .Method("close(self)", static call => Self(call).Close());

    /// <summary>What the body returned.</summary>
    public object Result => state.Flow.Value ?? PyNone.Value;

    public override bool TryNext(out object value) => TryResume(PyNone.Value, null, out value);

    /// <summary>Goes on with what the <c>yield</c> gives, or raises; false at the body's end.</summary>
    public bool TryResume(object sent, PythonError? thrown, out object value)
    {
        if (_isRunning)
        {
            throw PythonError.Value("generator already executing");
        }

        if (!_isStarted && sent is not PyNone)
        {
            throw PythonError.Type("can't send non-None value to a just-started generator");
        }

        value = PyNone.Value;
        _isDone |= !_isStarted && thrown is not null;
        if (_isDone)
        {
            return thrown is null ? false : throw thrown;
        }

        (state.Sent, state.Thrown) = (sent, thrown);
        (_isStarted, _isRunning, _isDone) = (true, true, true);
        try
        {
            _isDone = !base.TryNext(out value);
            return !_isDone;
        }
        catch (PythonError error) when (error.Kind == "StopIteration")
        {
            throw new PythonError("RuntimeError", "generator raised StopIteration");
        }
        finally
        {
            _isRunning = false;
        }
    }

    /// <summary>Ends the body where it stands: what it has to do in the end is done.</summary>
    public PyNone Close()
    {
        _isDone |= !_isStarted;
        try
        {
            return !_isDone && TryResume(PyNone.Value, new PythonError("GeneratorExit", ""), out _)
                ? throw new PythonError("RuntimeError", "generator ignored GeneratorExit")
                : PyNone.Value;
        }
        catch (PythonError error) when (error.Kind == "GeneratorExit")
        {
            return PyNone.Value;
        }
    }

    /// <summary>The exception that says that there is nothing more.</summary>
    public PythonError Stop()
    {
        object result = Result;
        state.Flow = Flow.Next;
        return result is PyNone ? new PythonError("StopIteration", "") : new PyException(ExceptionTypes.StopIteration, PyTuple.Of(result)).ToError();
    }

    private static PyGenerator Self(NativeCall call) => (PyGenerator)call.Self;
}
