#!/usr/bin/env node
import '../dist/run/start.js'
