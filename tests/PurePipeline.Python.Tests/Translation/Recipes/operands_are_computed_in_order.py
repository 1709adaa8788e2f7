import numpy as np
from PIL import Image
def preprocess(path):
    w, h = Image.open(path).size
    st = [i for i in range(w)]
    x = np.array([len(st), st.pop(), len(st), st.pop() - len(st)])
    y = (st[-1], st.pop(0))
    z = st[0] + st.pop(0) * 2 + st[0]
    return np.concatenate([x, y, [z]])
